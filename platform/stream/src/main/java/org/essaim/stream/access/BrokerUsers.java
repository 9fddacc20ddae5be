package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.essaim.stream.StreamNames;

/**
 * Admits services and readers to a broker that allows nothing by default: a user with a password
 * for each, with exactly its {@link BrokerRights}, and a service's topic; rights that a user no
 * longer has are revoked. None of them takes more of the broker than {@link SenderLimits} say.
 */
public final class BrokerUsers implements AutoCloseable {

    /** The fewest that Kafka accepts; the passwords are random, so more would gain nothing. */
    private static final ScramCredentialInfo CREDENTIAL =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);

    private static final Duration TO_TAKE_EFFECT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final SenderLimits limits;
    private final Admin admin;

    /**
     * @param superuser may change topics, users, rights and quotas
     */
    public BrokerUsers(BrokerAccess superuser, SenderLimits limits) {
        this.limits = limits;
        this.admin = Admin.create(superuser.client(Map.of("request.timeout.ms", 10_000)));
    }

    /**
     * Returns when the broker applies them; the same again changes only passwords.
     *
     * @param passwords by the rights of their users
     * @throws KafkaException if the broker does not accept them
     */
    public void admit(Map<? extends BrokerRights, String> passwords) {
        StreamTopic.provide(
                admin,
                passwords.keySet().stream()
                        .filter(StreamRights.class::isInstance)
                        .map(BrokerRights::user)
                        .toList());
        List<UserScramCredentialAlteration> users =
                passwords.entrySet().stream().map(BrokerUsers::user).toList();
        BrokerAccess.answer(admin.alterUserScramCredentials(users).all());
        Set<AclBinding> wanted =
                passwords.keySet().stream()
                        .flatMap(rights -> rights.bindings().stream())
                        .collect(Collectors.toSet());
        Set<AclBinding> surplus = bindings(passwords.keySet());
        surplus.removeAll(wanted);
        BrokerAccess.answer(
                admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all());
        BrokerAccess.answer(admin.createAcls(wanted).all());
        List<ClientQuotaAlteration> quotas = limits.quotas(names(passwords.keySet()));
        BrokerAccess.answer(admin.alterClientQuotas(quotas).all());
        awaitEffect(passwords.keySet(), wanted, quotas);
    }

    /**
     * Takes the right to write from everybody whose topic takes more than it may, also where they
     * are connected. Admitting them gives it back.
     *
     * @return the streams of those topics
     * @throws KafkaException if the broker does not answer
     */
    public Set<String> enforceBudgets() {
        Set<String> topics = new TreeSet<>();
        List<Integer> brokers =
                BrokerAccess.answer(admin.describeCluster().nodes()).stream()
                        .map(Node::id)
                        .toList();
        BrokerAccess.answer(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(each -> each.getValue().size() > limits.bytesOfATopic())
                .map(each -> each.getKey().topic())
                .filter(StreamNames::isTopic)
                .forEach(topics::add);
        BrokerAccess.answer(
                admin.deleteAcls(topics.stream().map(BrokerUsers::writers).toList()).all());
        return topics.stream().map(StreamNames::streamOf).collect(Collectors.toSet());
    }

    private static AclBindingFilter writers(String topic) {
        return new AclBindingFilter(
                new ResourcePatternFilter(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntryFilter(
                        null, null, AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** Brokers learn of it from the controller a moment after the call returns. */
    private void awaitEffect(
            Collection<? extends BrokerRights> admitted,
            Set<AclBinding> wanted,
            List<ClientQuotaAlteration> quotas) {
        Set<String> names = names(admitted);
        long deadline = System.nanoTime() + TO_TAKE_EFFECT.toNanos();
        while (!(BrokerAccess.answer(admin.describeUserScramCredentials().users())
                        .containsAll(names)
                && bindings(admitted).equals(wanted)
                && areInForce(quotas))) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new KafkaException("the broker does not know the users yet: " + names);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Whatever else somebody has limited there. */
    private boolean areInForce(List<ClientQuotaAlteration> wanted) {
        Map<ClientQuotaEntity, Map<String, Double>> inForce =
                BrokerAccess.answer(admin.describeClientQuotas(ClientQuotaFilter.all()).entities());
        return wanted.stream()
                .allMatch(
                        each ->
                                inForce.getOrDefault(each.entity(), Map.of())
                                        .entrySet()
                                        .containsAll(limits(each).entrySet()));
    }

    private static Map<String, Double> limits(ClientQuotaAlteration quota) {
        return quota.ops().stream().collect(Collectors.toMap(Op::key, Op::value));
    }

    private static Set<String> names(Collection<? extends BrokerRights> users) {
        return users.stream().map(BrokerRights::user).collect(Collectors.toSet());
    }

    private Set<AclBinding> bindings(Collection<? extends BrokerRights> of) {
        Set<String> principals =
                of.stream().map(BrokerRights::principal).collect(Collectors.toSet());
        AclBindingFilter any =
                new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(
                                null, null, AclOperation.ANY, AclPermissionType.ANY));
        return BrokerAccess.answer(admin.describeAcls(any).values()).stream()
                .filter(binding -> principals.contains(binding.entry().principal()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static UserScramCredentialAlteration user(
            Map.Entry<? extends BrokerRights, String> admitted) {
        return new UserScramCredentialUpsertion(
                admitted.getKey().user(), CREDENTIAL, admitted.getValue());
    }
}
