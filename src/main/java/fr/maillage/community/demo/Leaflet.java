package fr.maillage.community.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page of text as a PDF, for the demonstration: its first line is its title, a line that ends with a colon a heading. */
final class Leaflet {
    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final int LEFT = 64;
    private static final int TOP = 770;
    private static final int LINE = 20;

    private Leaflet() {}

    static byte[] of(String text) {
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R/Lang(fr)>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 4 0 R/B 5 0 R>>>>>>",
                font("Helvetica"),
                font("Helvetica-Bold"),
                stream(drawn(text.lines().toList())));
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.4\n".getBytes(LETTERS));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            out.writeBytes(((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(LETTERS));
        }
        int table = out.size();
        var end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        out.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String font(String name) {
        return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>";
    }

    private static String stream(String content) {
        return "<</Length " + content.getBytes(LETTERS).length + ">>\nstream\n" + content + "\nendstream";
    }

    private static String drawn(List<String> lines) {
        var page = new StringBuilder("BT " + LEFT + " " + TOP + " Td " + LINE + " TL\n");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            page.append(i == 0 ? "/B 19 Tf" : line.endsWith(":") ? "/B 12 Tf" : "/F 12 Tf")
                    .append(" (")
                    .append(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
                    .append(") Tj T*\n");
        }
        return page.append("ET").toString();
    }
}
