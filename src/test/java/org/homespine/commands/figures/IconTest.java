package org.homespine.commands.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.homespine.commands.rules.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconTest {

    private static final Path APP = Path.of("frontend");

    @TempDir
    private Path folder;

    @Test
    void theAppsIconIsOurFigureAsItIsDrawnToday() throws IOException {
        assertThat(Files.readString(APP.resolve("icon.svg"))).isEqualTo(IconCommand.svg());
    }

    @ParameterizedTest
    @CsvSource({"icon-192.png, 192", "icon-512.png, 512", "icon-maskable.png, 512", "icon-apple.png, 180"})
    void eachIconHasTheSizeThatPhonesAskFor(String name, int size) throws IOException {
        assertThat(new IconCommand(new PrintStream(System.err)).run(folder)).isEqualTo(ExitStatus.OK);

        for (Path place : new Path[] {folder, APP}) {
            BufferedImage icon =
                    Objects.requireNonNull(ImageIO.read(place.resolve(name).toFile()));
            assertThat(icon.getWidth()).isEqualTo(size);
            assertThat(icon.getHeight()).isEqualTo(size);
        }
    }
}
