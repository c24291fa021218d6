package org.homespine.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.homespine.shared.NotFound;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in the running thread: the one bound by {@link #as}, else the one who signed in. */
public final class Acting {

    private static final ScopedValue<Actor> BOUND = ScopedValue.newInstance();

    private Acting() {}

    /** Runs work as somebody; for jobs, for the moment of signing in, and for tests. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(BOUND, actor).call(work::get);
    }

    /** Runs work as somebody; for jobs, for the moment of signing in, and for tests. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(BOUND, actor).run(work);
    }

    /** Who acts; throws {@link NobodyActs} when nobody does. */
    public static Actor current() {
        return find().orElseThrow(NobodyActs::new);
    }

    /** The member of staff who acts; throws {@link NotFound} when somebody else does. */
    public static StaffActor staff() {
        if (current() instanceof StaffActor staff) {
            return staff;
        }
        throw new NotFound();
    }

    /** Who acts, or empty when nobody does. */
    public static Optional<Actor> find() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof StaffUser user) {
            return Optional.of(user.actor());
        }
        return principal instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** Somebody has to be signed in for this, and nobody is. */
    public static class NobodyActs extends RuntimeException {
        NobodyActs() {
            super("nobody is signed in");
        }
    }
}
