package org.essaim.federation.changes;

import module java.base;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One connection, and what it knows. */
final class ChangeListener {

    private final String who;
    private final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Map<String, String> known;

    ChangeListener(String who, SseEmitter emitter, Map<String, String> known) {
        this.who = who;
        this.emitter = emitter;
        this.known = known;
    }

    /**
     * What moved.
     *
     * @param projections by name; their lists are worth asking again
     */
    record Change(List<String> projections) {}

    String who() {
        return who;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** While one notification is under way nothing else is sent: what moves then comes later. */
    void notify(Map<String, String> now, boolean alive, Executor notifiers) {
        List<String> moved = ProjectionPositions.moved(known, now);
        boolean news = alive || !moved.isEmpty();
        if (news && busy.compareAndSet(false, true)) {
            notifiers.execute(() -> send(moved, now));
        }
    }

    private void send(List<String> moved, Map<String, String> now) {
        try {
            if (moved.isEmpty()) {
                emitter.send(SseEmitter.event().comment("nothing has moved"));
            } else {
                emitter.send(
                        SseEmitter.event()
                                .name("changed")
                                .id(ProjectionPositions.text(now))
                                .data(new Change(moved)));
            }
            known = now;
            busy.set(false);
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
