package org.homespine.therapistportal.course;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Improvement;
import org.homespine.escalation.domain.KnownDay;
import org.homespine.escalation.domain.RealChange;
import org.homespine.escalation.domain.Tier;
import org.homespine.uikit.TierSign;
import org.homespine.uikit.Times;

/** A patient's course in sentences and as a picture, one for wide screens and paper and one for narrow ones. */
public class CourseFigure extends Div {

    private static final double WIDE = 760;
    private static final double NARROW = 350;
    /** A day of less than this is told from its neighbours no more; then a step is a week. */
    private static final double NARROWEST_DAY = 1.5;

    private final transient KnownCourse known;
    private final transient Times times;
    private final transient Words words = (key, values) -> getTranslation(key, values);

    public CourseFigure(KnownCourse known, Times times) {
        this.known = known;
        this.times = times;
        addClassName("figure");
        List<KnownDay> days = known.course().days();
        String summary = new Summary(days, known.events(), words, times).text();
        add(new Paragraph(summary), picture("wide", WIDE, summary), picture("narrow", NARROW, summary), flags(), how());
    }

    /** The same figures as a table. */
    public CourseTable table() {
        return new CourseTable(slots(WIDE), known.events(), words, times);
    }

    private List<Slot> slots(double width) {
        List<KnownDay> days = known.course().days();
        return width / days.size() < NARROWEST_DAY ? Slot.weeks(days) : Slot.days(days);
    }

    private Div picture(String size, double width, String summary) {
        List<Slot> slots = slots(width);
        CourseDrawing drawing =
                new CourseDrawing(slots, known.events(), known.course().realChange(), words, width);
        String title = getTranslation("course.picture", known.course().days().size());
        Paragraph reading = new Paragraph(getTranslation(
                !slots.getLast().isDay()
                        ? "course.how.weeks"
                        : drawing.showsDuring() ? "course.how.days-during" : "course.how.days"));
        reading.addClassName("quiet");
        Div picture = new Div(new Svg(drawing.svg("course-" + size, title, summary)), reading);
        picture.addClassName("course-" + size);
        return picture;
    }

    private Div flags() {
        Div legend = new Div();
        legend.addClassName("tight-row");
        List<KnownDay> days = known.course().days();
        Events shown =
                known.events().between(days.getFirst().date(), days.getLast().date());
        Stream.of(Tier.values())
                .filter(tier -> shown.flags().stream().anyMatch(flag -> flag.tier() == tier))
                .forEach(tier -> legend.add(new TierSign(tier.name())));
        return legend;
    }

    private UnorderedList how() {
        UnorderedList how = new UnorderedList();
        how.addClassNames("quiet", "how");
        RealChange change = known.course().realChange();
        if (change != null) {
            realChange(change).map(ListItem::new).forEach(how::add);
        }
        how.add(new ListItem(getTranslation("course.how.program")));
        return how;
    }

    private Stream<String> realChange(RealChange change) {
        Improvement better = change.improvement();
        BigDecimal pain = change.pain();
        BigDecimal psfs = change.psfs();
        BigDecimal before = change.psfsBefore();
        return Stream.of(
                pain == null
                        ? getTranslation("course.real.no-pain", change.base(), better.lowBase())
                        : getTranslation(
                                "course.real.pain",
                                pain.toPlainString(),
                                better.percent(),
                                better.points(),
                                change.base(),
                                change.lastLoggedDays()),
                psfs == null || before == null
                        ? getTranslation("course.real.no-psfs")
                        : getTranslation(
                                "course.real.psfs", psfs.toPlainString(), better.psfs(), before.toPlainString()),
                getTranslation("course.real.grc", better.grc()));
    }
}
