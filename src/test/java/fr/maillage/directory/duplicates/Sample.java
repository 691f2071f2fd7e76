package fr.maillage.directory.duplicates;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record to compare; all fictional but for the names of communes. */
record Sample(
        String kind,
        String source,
        String name,
        String city,
        @Nullable String commune,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String phone,
        @Nullable String siret,
        @Nullable Long parent) {
    private static final AtomicLong NUMBER = new AtomicLong();

    static Sample place(String name) {
        return new Sample("place", "mednum", name, "Gourin", "56066", "", null, null, "", null, null);
    }

    static Sample organisation(String name) {
        return place(name).as("organisation").from("data.inclusion");
    }

    static Sample service(String name, long parent) {
        return place(name).as("service").under(parent);
    }

    Sample as(String kind) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample from(String source) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample in(String city, String commune) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample at(double latitude, double longitude) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample calling(String phone) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample siret(String siret) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    Sample under(long parent) {
        return new Sample(kind, source, name, city, commune, address, latitude, longitude, phone, siret, parent);
    }

    /** @return its number */
    long keep(JdbcClient jdbc) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, city, commune, address, latitude, longitude, phone, siret,
                                   parent_id)
                values (:kind, :source, :sourceId, :name, :city, :commune, :address, :latitude, :longitude, :phone, :siret,
                        :parent)
                returning id
                """)
                .param("kind", kind)
                .param("source", source)
                .param("sourceId", "duplicates-" + NUMBER.incrementAndGet())
                .param("name", name)
                .param("city", city)
                .param("commune", commune)
                .param("address", address)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("phone", phone)
                .param("siret", siret)
                .param("parent", parent)
                .query(Long.class)
                .single();
    }
}
