package org.homespine.patientportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.figures.ExercisePicture;
import org.homespine.library.ExerciseLibrary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a phone is sent of a picture. */
class PictureDataTest {

    private static final int SIX_PICTURES = 60_000;

    private final ExerciseLibrary library = new ExerciseLibrary();
    private final JsonMapper json = new JsonMapper();

    @Test
    void sixPicturesOfUsualSizeFitInto60Kilobytes() {
        List<Integer> sizes = pictures()
                .map(picture ->
                        json.writeValueAsString(PictureData.of(picture)).getBytes(StandardCharsets.UTF_8).length)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(sizes).hasSizeGreaterThan(25);
        assertThat(sizes.get(sizes.size() / 2) * 6).isLessThan(SIX_PICTURES);
        assertThat(sizes.getLast()).isLessThan(SIX_PICTURES / 2);
    }

    @Test
    void everyFrameHasANumberForEveryPlaceThatMoves() {
        assertThat(pictures().map(PictureData::of)).allSatisfy(picture -> {
            assertThat(picture.still().frames()).hasSize(1);
            Stream.concat(Stream.of(picture.still()), picture.ways().stream()).forEach(film -> {
                int moving = film.shapes().stream()
                        .filter(shape -> shape.at() == null)
                        .mapToInt(PictureDataTest::numbers)
                        .sum();
                assertThat(film.frames()).allMatch(frame -> frame.size() == moving);
            });
        });
    }

    @Test
    void aPictureOfOnePoseDoesNotMove() {
        assertThat(pictures()).anySatisfy(picture -> {
            assertThat(picture.poses()).isEqualTo(1);
            assertThat(PictureData.of(picture).ways()).isEmpty();
        });
        assertThat(pictures().map(PictureData::of))
                .anyMatch(picture -> !picture.ways().isEmpty());
    }

    private static int numbers(PictureData.Form shape) {
        if (shape.chains() != null) {
            return 2 * shape.chains().stream().mapToInt(List::size).sum();
        }
        return shape.path() == null
                ? 0
                : 2
                        * shape.path()
                                .chars()
                                .map(stroke -> stroke == 'C' ? 3 : stroke == 'Z' ? 0 : 1)
                                .sum();
    }

    private Stream<ExercisePicture> pictures() {
        return library.exercises().stream().flatMap(exercise -> library.picture(exercise.id()).stream());
    }
}
