package fr.maillage.web;

import java.util.Map;

/**
 * What the fields of a form are called, where what is wrong in them is summed up: the key of its label by field. Of fields
 * that are numbered ({@code function-2}) the stem stands here ({@code function}), and the number is the label's argument;
 * {@code *} stands for all others, and in a key for the field or its number.
 */
public record FieldNames(Map<String, String> keys) {
    /** What is wrong, after the name of where it is; alone where the field has no name. */
    public String told(Page page, Problems.Problem problem) {
        String wrong = page.t(problem.key(), problem.arguments().toArray());
        String field = problem.field();
        String key = keys.get(field);
        int dash = field.lastIndexOf('-');
        if (key != null) {
            return page.t("form.problem", page.t(key), wrong);
        }
        if (dash > 0 && keys.containsKey(field.substring(0, dash))) {
            String number = field.substring(dash + 1);
            String label = String.valueOf(keys.get(field.substring(0, dash))).replace("*", number);
            return page.t("form.problem", page.t(label, number), wrong);
        }
        String label = keys.getOrDefault("*", "").replace("*", field);
        return page.messages().has(label) ? page.t("form.problem", page.t(label), wrong) : wrong;
    }
}
