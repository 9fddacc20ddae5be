package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/**
 * How much of the broker one sender may take. A rate of bytes holds back a connection and not who
 * opens another for each record, hence that of connections; and a rate is no budget, hence the
 * bytes that a topic may take before its owner loses the right to write (decision 0062).
 *
 * @param bytesPerSecond sent by one user, whether somebody named that user or not
 * @param percentOfAThread of the broker's time that the requests of one user may take
 * @param connectionsPerSecond opened from one address
 * @param bytesOfATopic on the disk of one broker
 */
public record SenderLimits(
        int bytesPerSecond, int percentOfAThread, int connectionsPerSecond, long bytesOfATopic) {

    /** More than a service sends that catches up, and years of what it sends otherwise. */
    public static final SenderLimits USUAL =
            new SenderLimits(16 * 1_024 * 1_024, 200, 100, 5L * 1_024 * 1_024 * 1_024);

    /** For these users, for any other user and for any address. */
    List<ClientQuotaAlteration> quotas(Collection<String> users) {
        Map<String, Integer> ofAUser =
                Map.of(
                        "producer_byte_rate",
                        bytesPerSecond,
                        "request_percentage",
                        percentOfAThread);
        List<ClientQuotaAlteration> quotas = new ArrayList<>();
        users.forEach(user -> quotas.add(quota(ClientQuotaEntity.USER, user, ofAUser)));
        quotas.add(quota(ClientQuotaEntity.USER, null, ofAUser));
        quotas.add(
                quota(
                        ClientQuotaEntity.IP,
                        null,
                        Map.of("connection_creation_rate", connectionsPerSecond)));
        return quotas;
    }

    /**
     * @param name null for everybody without a quota of their own
     */
    private static ClientQuotaAlteration quota(
            String type, String name, Map<String, Integer> limits) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Collections.singletonMap(type, name)),
                limits.entrySet().stream()
                        .map(
                                each ->
                                        new ClientQuotaAlteration.Op(
                                                each.getKey(), each.getValue().doubleValue()))
                        .toList());
    }
}
