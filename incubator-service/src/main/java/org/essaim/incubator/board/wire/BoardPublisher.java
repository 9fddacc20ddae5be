package org.essaim.incubator.board.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.board.domain.BoardEvent;
import org.springframework.stereotype.Component;

/** Who sits on the board stays at the centre (R100): nothing is published. */
@Component
class BoardPublisher implements Publisher<BoardEvent> {

    @Override
    public Optional<Publication> publish(BoardEvent event, Instant recordedAt) {
        return Optional.empty();
    }
}
