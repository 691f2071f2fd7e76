package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.web.Problems;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What someone asks to import: a file or an address.
 *
 * @param format empty to let the file tell it
 */
public record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String address,
        @Nullable String format) {

    public static ImportForm blank() {
        return new ImportForm(null, null, null);
    }

    public String typedAddress() {
        return address == null ? "" : address.strip();
    }

    boolean hasFile() {
        return file != null
                && !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isBlank());
    }

    public @Nullable Format chosen() {
        return Arrays.stream(Format.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElse(null);
    }

    Problems problems() {
        boolean typed = !typedAddress().isEmpty();
        return Problems.none()
                .addIf(!hasFile() && !typed, "file", "imports.form.nothing")
                .addIf(hasFile() && typed, "address", "imports.form.both")
                .addIf(
                        typed && !typedAddress().toLowerCase(Locale.ROOT).startsWith("https://"),
                        "address",
                        "imports.form.not-https");
    }

    /** The file's name without the folders that some browsers send, and no longer than people read. */
    String fileName() {
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), 200));
    }
}
