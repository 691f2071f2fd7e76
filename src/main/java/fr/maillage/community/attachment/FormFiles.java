package fr.maillage.community.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files that came with a form; a browser sends one without a name where none was chosen. */
public record FormFiles(@Nullable List<MultipartFile> came) {
    public List<MultipartFile> chosen() {
        return came == null
                ? List.of()
                : came.stream().filter(file -> !file.isEmpty()).toList();
    }
}
