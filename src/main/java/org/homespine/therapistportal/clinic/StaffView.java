package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Date;
import java.util.function.Supplier;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.OneTimeLink;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.springframework.core.env.Environment;

/** The clinic's staff: invite, set a role, reset, deactivate. */
@Route("staff")
@RolesAllowed("CLINIC_LEAD")
class StaffView extends Main implements HasDynamicTitle {

    private static final String DRAFT = "invitation";

    private final transient StaffService staff;
    private final transient FormDrafts drafts;
    private final String address;
    private final Refusals refusals = new Refusals();
    private final KeptFields kept = new KeptFields();
    private final Div link = new Div();
    private final UnorderedList list = new UnorderedList();
    private final EmailField email = new EmailField(getTranslation("staff.email"));
    private final TextField name = new TextField(getTranslation("staff.name"));
    private final Select<Role> role = roles();

    StaffView(StaffService staff, FormDrafts drafts, AwaySection away, Environment settings) {
        this.staff = staff;
        this.drafts = drafts;
        this.address = settings.getProperty("homespine.url", "");
        setId("content");
        refusals.field("email", kept.text("email", email));
        refusals.field("name", kept.text("name", name));
        kept.value("role", role, Enum::name, Role::valueOf);
        drafts.kept(DRAFT).ifPresent(kept::fill);
        kept.onChange(values -> drafts.keep(DRAFT, values));
        link.getElement().setAttribute("aria-live", "polite");
        list.addClassName("cards");
        Button invite = new Button(getTranslation("staff.invite"), event -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        FlexLayout form = new FlexLayout(name, email, role, invite);
        form.addClassName("row");
        add(
                new H1(getTranslation("staff.title")),
                refusals,
                link,
                list,
                new Section(new H2(getTranslation("staff.invite-title")), form),
                away.section());
        reload();
    }

    private Select<Role> roles() {
        Select<Role> select = new Select<>();
        select.setLabel(getTranslation("staff.role"));
        select.setItems(Role.values());
        select.setItemLabelGenerator(each -> getTranslation("staff.role." + each));
        select.setValue(Role.THERAPIST);
        return select;
    }

    private void reload() {
        list.removeAll();
        staff.staff().forEach(person -> list.add(card(person)));
    }

    private ListItem card(StaffSummary person) {
        Span state = new Span(getTranslation(
                !person.active() ? "staff.inactive" : person.invited() ? "staff.invited" : "staff.active"));
        state.addClassName("quiet");
        Select<Role> held = roles();
        held.setValue(person.role());
        held.setLabel("");
        held.setAriaLabel(getTranslation("staff.role-of", person.name()));
        held.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                attempt(() -> staff.setRole(person.id(), event.getValue()));
            }
        });
        Button reset = new Button(getTranslation("staff.reset"), event -> show(() -> staff.reset(person.id())));
        reset.setAriaLabel(getTranslation("staff.reset-named", person.name()));
        Button change = person.active()
                ? new Button(getTranslation("staff.deactivate"), event -> attempt(() -> staff.deactivate(person.id())))
                : new Button(getTranslation("staff.activate"), event -> attempt(() -> staff.activate(person.id())));
        change.setAriaLabel(change.getText() + " " + person.name());
        Span who = new Span(person.name());
        Span mail = new Span(person.email());
        mail.addClassName("quiet");
        ListItem card = new ListItem(who, mail, state, held, reset, change);
        card.addClassName("card");
        return card;
    }

    private void invite() {
        show(() -> {
            OneTimeLink made = staff.invite(email.getValue(), name.getValue(), role.getValue());
            email.clear();
            name.clear();
            drafts.drop(DRAFT);
            return made;
        });
    }

    private void show(Supplier<OneTimeLink> make) {
        link.removeAll();
        attempt(() -> {
            OneTimeLink made = make.get();
            Span text = new Span(address + made.path());
            text.addClassName("link");
            link.add(new Paragraph(getTranslation("staff.link", Date.from(made.expires()))), text);
        });
    }

    private void attempt(Runnable act) {
        refusals.attempt(act);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.title");
    }
}
