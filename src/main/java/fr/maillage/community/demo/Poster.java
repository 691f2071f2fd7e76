package fr.maillage.community.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A poster in large letters for the demonstration, drawn by ourselves: nothing of anybody's is shown. */
final class Poster {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final Color PAPER = new Color(0xfbf9f6);
    private static final Color INK = new Color(0x1d2b36);
    private static final Color ACCENT = new Color(0x0f5c5c);

    private Poster() {}

    static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ACCENT);
        pen.fillRect(0, 0, WIDTH, 150);
        pen.setStroke(new BasicStroke(10));
        pen.drawRoundRect(590, 230, 230, 320, 30, 30);
        pen.fillOval(693, 510, 24, 24);
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(640, 310, 770, 310);
        pen.drawLine(640, 360, 770, 360);
        pen.drawLine(640, 410, 720, 410);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 76));
        pen.drawString("Atelier tablette", 60, 102);
        pen.setColor(INK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
        pen.drawString("Mardi", 60, 290);
        pen.drawString("à 14 heures", 60, 370);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
        pen.drawString("Venez comme", 60, 480);
        pen.drawString("vous êtes.", 60, 535);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
