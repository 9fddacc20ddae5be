package org.essaim.host;

import module java.base;

import org.springframework.context.ApplicationContext;

/** What a hosted service is doing. */
sealed interface ServiceState {

    /** It waits for its turn, or was stopped. */
    record Stopped() implements ServiceState {}

    /** Its context is being made. */
    record Starting() implements ServiceState {}

    /** It answers. */
    record Running(ApplicationContext context) implements ServiceState {}

    /**
     * @param reason the cause at the bottom, for operators
     */
    record Failed(String reason, Instant tryAgainAt) implements ServiceState {}

    /** The same without what belongs to one of them. */
    enum Kind {
        STOPPED,
        STARTING,
        RUNNING,
        FAILED;

        /** For operators. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Kind kind() {
        return switch (this) {
            case Stopped _ -> Kind.STOPPED;
            case Starting _ -> Kind.STARTING;
            case Running _ -> Kind.RUNNING;
            case Failed _ -> Kind.FAILED;
        };
    }
}
