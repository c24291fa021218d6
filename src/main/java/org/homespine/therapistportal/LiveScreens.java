package org.homespine.therapistportal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.homespine.delivery.LiveUpdates;
import org.homespine.identity.Acting;
import org.homespine.identity.SignInEnded;
import org.homespine.patients.PatientService;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;

/** Keeps what an open screen shows true: it looks again, with the caller's rights of that moment, when something changed. */
@org.springframework.stereotype.Component
public class LiveScreens implements DisposableBean {

    private static final int TICK_SECONDS = 30;

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screen ticks").factory());

    private final LiveUpdates updates;
    private final PatientService patients;
    private final boolean ticking;

    /** Nothing ticks in a program whose background jobs are off. */
    LiveScreens(LiveUpdates updates, PatientService patients, @Value("${homespine.jobs:true}") boolean ticking) {
        this.updates = updates;
        this.patients = patients;
        this.ticking = ticking;
    }

    /**
     * Runs a screen's own checked reload after each change in the clinic, as long as the screen is open. Where the caller
     * may see it no more, what is shown is taken away at once.
     */
    public void follow(Component screen, Runnable reload) {
        screen.addAttachListener(attached -> {
            UI ui = attached.getUI();
            LiveUpdates.Subscription subscription = updates.subscribe(
                    Acting.current().clinic(), ui.accessLater(() -> reloadOrLeave(ui, screen, reload), () -> {})::run);
            Registration[] closing = new Registration[1];
            closing[0] = screen.addDetachListener(detached -> {
                subscription.close();
                closing[0].remove();
            });
        });
    }

    /** Runs a reload each half minute as well, for what reads otherwise because time passed. */
    public void tick(Component screen, Runnable reload) {
        tick(screen, reload, TICK_SECONDS);
    }

    /** The same every few seconds, for what is watched while it goes on. */
    public void tick(Component screen, Runnable reload, int seconds) {
        if (!ticking) {
            return;
        }
        screen.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ScheduledFuture<?> ticking = ticks.scheduleWithFixedDelay(
                    ui.accessLater(() -> reloadOrLeave(ui, screen, reload), () -> {})::run,
                    seconds,
                    seconds,
                    TimeUnit.SECONDS);
            Registration[] closing = new Registration[1];
            closing[0] = screen.addDetachListener(detached -> {
                ticking.cancel(false);
                closing[0].remove();
            });
        });
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }

    /** The same as {@link #follow} for a screen of one patient's record, where being off the care team ends what may be seen. */
    public void followRecord(Component screen, Supplier<PatientId> patient, Runnable reload) {
        follow(screen, () -> {
            PatientId who = patient.get();
            if (!patients.contacts(List.of(who)).containsKey(who)) {
                throw new NotFound();
            }
            reload.run();
        });
    }

    private static void reloadOrLeave(UI ui, Component screen, Runnable reload) {
        if (!screen.isAttached()) {
            return;
        }
        try {
            reload.run();
        } catch (NotFound | SignInEnded | Acting.NobodyActs e) {
            screen.getElement().removeAllChildren();
            // Opening the page anew answers as it would answer anybody now: not found, or sign in first.
            ui.getPage().reload();
        }
    }
}
