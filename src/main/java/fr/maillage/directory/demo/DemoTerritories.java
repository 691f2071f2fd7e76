package fr.maillage.directory.demo;

import fr.maillage.directory.territory.InstanceTerritory;
import fr.maillage.directory.territory.Kind;
import fr.maillage.directory.territory.Territories;
import fr.maillage.directory.territory.Territory;
import fr.maillage.directory.territory.cut.Cut;
import fr.maillage.directory.territory.cut.Cuts;
import fr.maillage.directory.territory.cut.Part;
import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.directory.territory.official.Outlines;
import fr.maillage.directory.territory.official.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The Morbihan, its communes, and its cut in seven local networks that follow the groups of communes. */
@Component
class DemoTerritories {
    private static final List<String> NETWORKS =
            List.of("Ploërmel", "Pontivy", "Vannes", "Auray", "Lorient", "Gourin", "La Roche-Bernard");
    private final OfficialLists lists;
    private final Outlines outlines;
    private final Territories territories;
    private final InstanceTerritory instance;
    private final Cuts cuts;

    DemoTerritories(
            OfficialLists lists, Outlines outlines, Territories territories, InstanceTerritory instance, Cuts cuts) {
        this.lists = lists;
        this.outlines = outlines;
        this.territories = territories;
        this.instance = instance;
        this.cuts = cuts;
    }

    void fill() {
        try {
            Path communes = new Resource("communes.csv").copy();
            Path outline = new Resource("morbihan.json").copy();
            lists.follow(communes);
            outlines.follow(outline, Kind.DEPARTEMENT);
            Files.delete(communes);
            Files.delete(outline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
        Territory morbihan = territories.find(Kind.DEPARTEMENT, "56").orElseThrow();
        instance.choose(morbihan.id(), null);
        cut(morbihan);
    }

    private void cut(Territory morbihan) {
        Map<String, String> letters = new HashMap<>();
        new Resource("epci.csv").rows().forEach(row -> letters.put(row.getField("siren"), row.getField("part")));
        Map<String, String> placed = new HashMap<>();
        territories.communesOf(morbihan.id()).forEach(commune -> {
            String letter = letters.get(String.valueOf(commune.epci()));
            if (letter != null) {
                placed.put(commune.code(), letter);
            }
        });
        var parts = new ArrayList<Part>();
        NETWORKS.forEach(name -> parts.add(new Part(null, parts.size(), name)));
        cuts.save(new Cut(0, "Réseaux d’inclusion numérique", morbihan.id(), 0, parts, placed), null);
    }
}
