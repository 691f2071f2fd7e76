package fr.maillage.identity.profile;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class PhotoController {
    /** 12 million bytes: a telephone's photo. */
    private static final long LARGEST = 12_000_000;

    private final Photos photos;
    private final Profiles profiles;

    PhotoController(Photos photos, Profiles profiles) {
        this.photos = photos;
        this.profiles = profiles;
    }

    /** Its address changes with it, so that a browser may keep it; not a shared cache, because not everyone sees it. */
    @GetMapping("/people/{id}/photo/{fingerprint}")
    ResponseEntity<byte[]> show(@PathVariable long id, @PathVariable String fingerprint, Viewer.Member viewer) {
        byte[] jpeg = photos.visibleTo(viewer, id, fingerprint).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(jpeg);
    }

    @GetMapping("/account/photo")
    View form(Viewer.Member viewer, Page page) {
        return form(viewer, page, Problems.none());
    }

    @PostMapping("/account/photo")
    Object put(
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Viewer.Member viewer,
            Page page,
            HttpServletRequest request)
            throws IOException {
        if (photo == null || photo.isEmpty()) {
            return form(viewer, page, Problems.none().add("photo", "profile.problem.no-photo"))
                    .rejected();
        }
        if (photo.getSize() > LARGEST) {
            return form(viewer, page, Problems.none().add("photo", "profile.problem.photo-large"))
                    .rejected();
        }
        var portrait = Portrait.from(photo.getBytes());
        if (portrait.isEmpty()) {
            return form(viewer, page, Problems.none().add("photo", "profile.problem.photo"))
                    .rejected();
        }
        photos.put(viewer.id(), portrait.get());
        return Notice.of("profile.photo-changed").redirect(request, "/account");
    }

    @PostMapping("/account/photo/removal")
    String remove(Viewer.Member viewer, HttpServletRequest request) {
        photos.remove(viewer.id());
        return Notice.of("profile.photo-removed").redirect(request, "/account");
    }

    private View form(Viewer.Member viewer, Page page, Problems problems) {
        return page.view("identity/profile/photo")
                .with("profile", profiles.visibleTo(viewer, viewer.id()))
                .with("problems", problems);
    }
}
