package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.incubator.control.read.QueueFilter;

/**
 * Which part of a queue an address names; what is missing or is no such thing leaves nothing out.
 *
 * @param show a part of {@link QueueFilter.Part}, in small letters; {@code to_see} where absent
 * @param of a division
 * @param signal of an expense or of evidence
 */
record Asked(String show, String of, String signal) {

    Trail trail(ControlItem.Kind kind) {
        Stream<? extends Enum<?>> signals =
                kind == ControlItem.Kind.EXPENSE
                        ? Stream.of(Signal.values())
                        : Stream.of(EvidenceSignal.values());
        return new Trail(
                new QueueFilter(
                        kind,
                        Stream.of(QueueFilter.Part.values())
                                .filter(part -> Trail.word(part).equals(show))
                                .findFirst()
                                .orElse(QueueFilter.Part.TO_SEE),
                        of == null || of.isBlank() ? null : of,
                        signals.filter(each -> each.name().equals(signal))
                                .findFirst()
                                .orElse(null)));
    }
}
