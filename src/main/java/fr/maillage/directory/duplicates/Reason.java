package fr.maillage.directory.duplicates;

import fr.maillage.web.Page;

/**
 * What one rule said of a pair.
 *
 * @param weight above zero it speaks for their being the same, below against
 */
public record Reason(String rule, int weight, String measure) {
    public boolean favours() {
        return weight > 0;
    }

    /** In words: "même téléphone", "à 40 m". */
    public String text(Page page) {
        String shown = rule.equals("far") ? page.as().distance(Double.parseDouble(measure)) : measure;
        return page.t("duplicates.reason." + rule, shown);
    }
}
