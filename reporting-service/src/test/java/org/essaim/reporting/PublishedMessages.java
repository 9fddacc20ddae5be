package org.essaim.reporting;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;

/** All messages that a service has received, whichever stream published them. */
record PublishedMessages(List<FederationMessage> all) {

    static PublishedMessages of(Map<String, List<FederationMessage>> streams) {
        return new PublishedMessages(streams.values().stream().flatMap(List::stream).toList());
    }

    static PublishedMessages of(List<PublishedPortfolio.Published> published) {
        return new PublishedMessages(
                published.stream().map(PublishedPortfolio.Published::message).toList());
    }

    <M> List<M> each(Class<M> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Of a division alone. */
    <M extends FederationMessage> List<M> each(Class<M> type, String division) {
        return each(type).stream().filter(m -> division.equals(of(m))).toList();
    }

    private static String of(FederationMessage message) {
        return message.division() == null ? null : message.division().value();
    }

    long count(Class<?> type) {
        return all.stream().filter(type::isInstance).count();
    }
}
