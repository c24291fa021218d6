package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import org.homespine.identity.LogoService;
import org.homespine.uikit.Refusals;
import org.springframework.stereotype.Component;

/** Makes the part of the clinic's page where its logo is uploaded, seen, and taken away. */
@Component
class LogoSection {

    private final LogoService logos;

    LogoSection(LogoService logos) {
        this.logos = logos;
    }

    Section section() {
        return new Part().section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final Paragraph said = new Paragraph();
        private final Div shown = new Div();
        private final Upload upload = new Upload();
        private final Button takeAway = new Button(text("clinic.logo.take-away"), event -> {
            logos.takeAway();
            show();
            said.setText(text("clinic.logo.taken-away"));
        });

        Part() {
            said.getElement().setAttribute("aria-live", "polite");
            upload.setUploadHandler((UploadHandler) this::receive);
            upload.setUploadButton(new Button(text("clinic.logo.choose")));
            upload.setDropAllowed(false);
            upload.addAllFinishedListener(event -> upload.clearFileList());
            section.addClassName("acts");
            section.add(
                    new H2(text("clinic.logo.title")),
                    new Paragraph(text("clinic.logo.more", LogoService.MOST_BYTES / 1000)),
                    refusals,
                    shown,
                    upload,
                    takeAway,
                    said);
            show();
        }

        /** Reads one byte more than may be: what is longer is refused without being held. */
        private void receive(UploadEvent event) throws IOException {
            byte[] sent;
            try (InputStream in = event.getInputStream()) {
                sent = in.readNBytes(LogoService.MOST_BYTES + 1);
            }
            event.getUI().access(() -> take(sent));
        }

        private void take(byte[] sent) {
            said.setText("");
            if (refusals.attempt(() -> logos.take(sent))) {
                show();
                said.setText(text("clinic.saved"));
            }
            UI.getCurrent().push();
        }

        private void show() {
            Optional<byte[]> logo = logos.logo();
            shown.removeAll();
            takeAway.setVisible(logo.isPresent());
            shown.add(logo.<com.vaadin.flow.component.Component>map(png -> picture(png))
                    .orElseGet(() -> new Span(text("clinic.logo.none"))));
        }

        private Image picture(byte[] png) {
            Image image = new Image(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png), text("clinic.logo.alt"));
            image.addClassName("logo");
            return image;
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
