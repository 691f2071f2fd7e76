package fr.maillage.community.project;

/**
 * A page of the community.
 *
 * @param linked the project uses it
 */
public record LinkedPage(long id, String title, boolean linked) {
    public String address() {
        return "/pages/" + id;
    }
}
