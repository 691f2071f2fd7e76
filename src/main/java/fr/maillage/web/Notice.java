package fr.maillage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What an act did, told on the next page, with the address that undoes it where it can be undone.
 *
 * @param key of the message
 * @param arguments of the message
 * @param undo the address to POST to, or null
 * @param onward where it can be seen, or null
 */
public record Notice(
        String key,
        List<Serializable> arguments,
        @Nullable String undo,
        @Nullable Onward onward) implements Serializable {
    private static final String NAME = "notice";

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, Stream.of(arguments).map(Notice::kept).toList(), null, null);
    }

    /** Numbers stay numbers: texts say how many. */
    private static Serializable kept(Object argument) {
        return argument instanceof Number number ? number : String.valueOf(argument);
    }

    public Notice undoneBy(String address) {
        return new Notice(key, arguments, address, onward);
    }

    /** @param key of the message that leads to this address */
    public Notice onward(String address, String key) {
        return new Notice(this.key, arguments, undo, new Onward(address, key));
    }

    /** Goes to a page of ours and says this there. */
    public String redirect(HttpServletRequest request, String address) {
        RequestContextUtils.getOutputFlashMap(request).put(NAME, this);
        return "redirect:" + address;
    }

    static @Nullable Notice saidTo(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Notice) flash.get(NAME);
    }
}
