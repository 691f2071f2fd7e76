package fr.maillage.community.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** How to come to a place that does not exist, drawn for the demonstration. */
final class AccessMap {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final Color PAPER = new Color(0xf3f1ea);
    private static final Color INK = new Color(0x1d2b36);
    private static final Color ACCENT = new Color(0x0f5c5c);
    private static final Color BLOCK = new Color(0xd9d4c6);

    private AccessMap() {}

    static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        streets(pen);
        houses(pen);
        way(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void streets(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(64, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(-40, 430, WIDTH + 40, 430);
        pen.drawLine(560, -40, 560, 430);
        word(pen, "Place des Halles", 60, 440, 26, Font.PLAIN);
        word(pen, "Rue du Port", 580, 300, 26, Font.PLAIN);
    }

    private static void houses(Graphics2D pen) {
        house(pen, 200, 180, 260, 170, "Mairie");
        house(pen, 80, 500, 300, 80, "Marché");
        house(pen, 660, 330, 190, 60, "Poste");
        pen.setColor(ACCENT);
        pen.fillRoundRect(630, 60, 230, 130, 18, 18);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        pen.drawString("Espace", 655, 115);
        pen.drawString("numérique", 655, 152);
    }

    private static void house(Graphics2D pen, int x, int y, int width, int height, String name) {
        pen.setColor(BLOCK);
        pen.fillRoundRect(x, y, width, height, 14, 14);
        word(pen, name, x + 24, y + height / 2 + 10, 28, Font.BOLD);
    }

    private static void way(Graphics2D pen) {
        pen.setColor(ACCENT);
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {4, 16}, 0));
        pen.drawPolyline(new int[] {140, 545, 545, 625}, new int[] {410, 410, 130, 130}, 4);
        pen.fillOval(118, 388, 44, 44);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        pen.drawString("B", 131, 420);
        word(pen, "Bus, arrêt Halles", 60, 370, 24, Font.BOLD);
    }

    private static void word(Graphics2D pen, String word, int x, int y, int size, int style) {
        pen.setColor(INK);
        pen.setFont(new Font(Font.SANS_SERIF, style, size));
        pen.drawString(word, x, y);
    }
}
