package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.homespine.escalation.ReviewService;
import org.homespine.escalation.domain.KnownSymptom;
import org.homespine.escalation.domain.ResolvedFlag.Outcome;
import org.homespine.identity.FormDrafts;
import org.homespine.shared.FlagId;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.FlagDeadline;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.therapistportal.OpenFlags;
import org.homespine.therapistportal.OpenFlags.OpenFlag;
import org.jspecify.annotations.Nullable;

/** The review: the open flags on the left, one of them with its evidence, beside it what to do with it. */
@Route("review/:patient?/:flag?")
@RouteAlias("patients/:patient/flags/:flag")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, ReviewForm.Acts {

    /** Single keys act only while nothing outside the page and no field has the focus: nobody resolves by typing. */
    private static final String NOT_TYPING = """
            !event.ctrlKey && !event.altKey && !event.metaKey
            && (event.target === document.body || event.composedPath().some(each => each.id === 'content'))
            && !event.composedPath().some(each => /^(INPUT|TEXTAREA|SELECT|VAADIN-SELECT)/.test(each.tagName || ''))""";

    private final transient ReviewService review;
    private final transient OpenFlags openFlags;
    private final transient FormDrafts drafts;
    private final transient FlagPage page;
    private final transient ClinicTimes times;
    private @Nullable PatientId patient;
    private @Nullable FlagId flag;
    private String title = "";
    private String done = "";

    private final ReviewList list = new ReviewList();
    private final Paragraph said = new Paragraph();

    /** What a live update may redraw at any moment: nothing in it is typed into. */
    private final Div shown = new Div();

    private transient FlagPage.@Nullable Known drawn;
    private @Nullable FlagDeadline deadline;
    private ReviewForm form = new ReviewForm(this);

    ReviewView(
            ReviewService review,
            OpenFlags openFlags,
            FormDrafts drafts,
            FlagPage page,
            ClinicTimes times,
            LiveScreens live) {
        this.review = review;
        this.openFlags = openFlags;
        this.drafts = drafts;
        this.page = page;
        this.times = times;
        setId("content");
        addClassName("wide");
        said.getElement().setAttribute("role", "status");
        said.addClassName("notice");
        shown.getElement().setAttribute("tabindex", "-1");
        shown.addClassName("evidence");
        live.follow(this, this::show);
        live.tick(this, this::showList);
        key("j", () -> list.next().ifPresent(ReviewView::go));
        key("k", () -> list.previous().ifPresent(ReviewView::go));
        key("a", () -> form.acknowledge());
        key("c", () -> form.focusContact());
        key("r", () -> form.focusResolution());
    }

    private void key(String key, Runnable act) {
        addAttachListener(attached -> {
            Registration listening = attached.getUI()
                    .getElement()
                    .addEventListener("keydown", event -> act.run())
                    .setFilter("event.key === '" + key + "' && " + NOT_TYPING);
            addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("patient").isEmpty()) {
            openFlags.list().stream()
                    .findFirst()
                    .ifPresentOrElse(first -> event.forwardTo(first.address()), this::nothingToReview);
            return;
        }
        patient = Addresses.patient(event);
        flag = Addresses.flag(event);
        form = new ReviewForm(this);
        drawn = null;
        said.setText(done);
        done = "";
        show();
        Div halves = new Div(shown, form);
        halves.addClassNames("halves", "wide-left");
        Div columns = new Div(list, new Div(said, halves));
        columns.addClassName("review");
        removeAll();
        add(columns);
        if (drawn != null && drawn.flag().state().isUnresolved()) {
            drafts.kept(draft()).ifPresent(form::fill);
        }
        shown.getElement().callJsFunction("focus");
    }

    private void nothingToReview() {
        patient = null;
        flag = null;
        title = getTranslation("review.title");
        removeAll();
        add(
                new H1(title),
                new Paragraph(getTranslation("today.no-flags")),
                new Anchor("/", getTranslation("review.to-today")));
    }

    private void show() {
        if (flag == null) {
            openFlags.list().stream().findFirst().ifPresent(ReviewView::go);
            return;
        }
        FlagPage.Known known = page.read(review.flag(who(), flag(), Locale.UK));
        if (!known.equals(drawn)) {
            drawn = known;
            title = getTranslation("flag.page-title", known.patient().fullName());
            shown.removeAll();
            deadline = new FlagDeadline(known.flag());
            shown.add(page.draw(known, deadline));
            form.show(known.flag());
        }
        showList();
    }

    private void showList() {
        if (flag != null && deadline != null) {
            list.show(openFlags.list(), flag, times.moment(), times.now());
            deadline.tell(times.moment(), times.now());
        }
    }

    private static void go(OpenFlag to) {
        UI.getCurrent().navigate(to.address());
    }

    @Override
    public void acknowledged() {
        onWhatWasRead(read -> review.acknowledge(who(), flag(), read));
        show();
    }

    /** Where the flag has gathered a finding that is not on this page, it is refused and the page shows it. */
    private void onWhatWasRead(IntConsumer act) {
        try {
            act.accept(Objects.requireNonNull(drawn).flag().hits());
        } catch (Refused refusal) {
            show();
            throw refusal;
        }
    }

    @Override
    public void contacted(String note) {
        onWhatWasRead(read -> review.recordContact(who(), flag(), read, note));
        show();
    }

    @Override
    public void resolved(Outcome outcome, List<KnownSymptom> known, String note) {
        Optional<OpenFlag> next = list.next().or(list::previous);
        onWhatWasRead(read -> review.resolve(who(), flag(), read, outcome, known, note));
        drafts.drop(draft());
        if (next.isEmpty()) {
            show();
            return;
        }
        done = getTranslation(
                "review.done",
                Objects.requireNonNull(drawn).patient().fullName(),
                getTranslation("flag.outcome." + outcome));
        go(next.get());
    }

    @Override
    public void typed(String json) {
        drafts.keep(draft(), json);
    }

    private String draft() {
        return "review of flag " + flag;
    }

    private PatientId who() {
        return Objects.requireNonNull(patient);
    }

    private FlagId flag() {
        return Objects.requireNonNull(flag);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
