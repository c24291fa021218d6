package org.homespine.therapistportal.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.homespine.escalation.WatchService;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffActor;
import org.homespine.patients.PatientService;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.homespine.therapistportal.LiveScreens;
import org.homespine.therapistportal.OpenFlags;
import org.homespine.therapistportal.OpenFlags.OpenFlag;
import org.homespine.therapistportal.caseload.CaseloadList;
import org.homespine.uikit.Times;

/** Anybody unwatched first, then open flags by tier and deadline, live, then who needs something, then the rest. */
@Route("")
@PermitAll
class TodayView extends Main implements HasDynamicTitle {

    private final transient OpenFlags openFlags;
    private final transient WatchService watch;
    private final transient DueNeeds due;
    private final transient PatientService patients;
    private final transient ClinicTimes times;
    private final UnwatchedNotice unwatched = new UnwatchedNotice();
    private final FlagQueue flags = new FlagQueue();
    private final NeedsList needs = new NeedsList();

    TodayView(
            OpenFlags openFlags,
            WatchService watch,
            DueNeeds due,
            PatientService patients,
            ClinicTimes times,
            LiveScreens live) {
        this.openFlags = openFlags;
        this.watch = watch;
        this.due = due;
        this.patients = patients;
        this.times = times;
        setId("content");
        Anchor register = new Anchor("/patients/new", getTranslation("caseload.new-patient"));
        register.addClassName("button");
        Div head = new Div(new H2(getTranslation("today.patients")), register);
        head.addClassName("spread");
        CaseloadList caseload = new CaseloadList(patients::caseload, patients::closedCaseload, times.now());
        add(new H1(getTranslation("today.title")));
        if (reviews()) {
            add(unwatched, flags, needs);
        }
        add(new Section(head, caseload));
        reload();
        live.follow(this, () -> {
            reload();
            caseload.reload();
        });
        live.tick(this, this::reload);
    }

    private static boolean reviews() {
        return Acting.current() instanceof StaffActor staff && staff.role() != Role.FRONT_DESK;
    }

    private void reload() {
        if (!reviews()) {
            return;
        }
        Times now = times.now();
        List<PatientId> nobody = watch.unwatched();
        unwatched.show(nobody, patients.contacts(nobody).values());
        List<OpenFlag> open = openFlags.list();
        flags.show(open, times.moment(), now);
        needs.show(open, due.on(now.today()), now);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }
}
