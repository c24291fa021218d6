package org.homespine.reminders;

import org.homespine.identity.Acting;
import org.homespine.identity.ForEveryone;
import org.homespine.identity.StopLinkService;
import org.homespine.identity.StopLinkService.Holder;
import org.homespine.identity.SystemActor;
import org.springframework.stereotype.Service;

/** Stops reminders for who has the link of one of them, without a sign-in. */
@Service
public class StopService {

    private final StopLinkService links;
    private final ReminderService reminders;

    StopService(StopLinkService links, ReminderService reminders) {
        this.links = links;
        this.reminders = reminders;
    }

    /**
     * Stops the reminders of the patient whose link this is, as often as it is asked for; what is no link changes nothing
     * and is answered alike.
     *
     * @param from the address that it came from
     * @throws org.homespine.identity.TooManyTries when too much that is no link came from there
     */
    @ForEveryone
    public void stop(String token, String from) {
        links.holder(token, from).ifPresent(this::stop);
    }

    private void stop(Holder holder) {
        Acting.as(new SystemActor(holder.clinic(), "stop link"), () -> reminders.stop(holder.patient()));
    }
}
