package fr.maillage.attention.atom;

import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import fr.maillage.web.Messages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Writes what an address tells as Atom 1.0 (RFC 4287). An address made again tells nothing twice: its feed has an identifier of
 * its own that stays, its entries have those of the pages that people read; the address itself, which is a secret, stands nowhere in it.
 */
@Component
class Atom {
    private final Address address;
    private final Messages messages;
    private final Instance.Source instance;

    Atom(Address address, Messages messages, Instance.Source instance) {
        this.address = address;
        this.messages = messages;
        this.instance = instance;
    }

    byte[] of(Channel channel, List<Entry> entries) {
        var said = messages.in(channel.language());
        String here = address.of(channel.path());
        String title = channel.name() == null ? said.text("feed.title") : channel.name();
        var changed = entries.stream().map(Entry::changed).max(Comparator.naturalOrder());
        var xml = new Xml(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        channel.language().locale().getLanguage())
                .say("id", "urn:uuid:" + channel.feed())
                .say("title", title + " – " + instance.current().name())
                .say("updated", time(changed.orElse(channel.made())))
                .begin("link", "href", here)
                .end();
        for (var entry : entries) {
            write(xml, entry, channel, said);
        }
        return xml.bytes();
    }

    private void write(Xml xml, Entry entry, Channel channel, Messages.In said) {
        String here = address.of(entry.path());
        String kind = said.text("post.kind." + entry.kind().toLowerCase(Locale.ROOT));
        boolean mixed = channel.community() == null;
        xml.begin("entry")
                .say("id", here)
                .say("title", mixed ? said.text("reader.of", entry.community(), entry.heading()) : entry.heading())
                .begin("author")
                .say("name", entry.author().isEmpty() ? said.text("post.author.gone") : entry.author())
                .end()
                .say("published", time(entry.at()))
                .say("updated", time(entry.changed()))
                .begin("link", "href", here)
                .end()
                .begin("category", "term", entry.kind(), "label", kind)
                .end()
                .say("summary", entry.opening())
                .end();
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
