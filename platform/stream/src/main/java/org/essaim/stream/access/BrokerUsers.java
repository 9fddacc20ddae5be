package org.essaim.stream.access;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * Lets services in at a broker that allows nothing by default: a user with a password for each, and
 * exactly its {@link StreamRights}; what it was allowed once and is no longer is taken back.
 */
public final class BrokerUsers implements AutoCloseable {

    /** The least that Kafka takes; the passwords are random, so more would buy nothing. */
    private static final ScramCredentialInfo CREDENTIAL =
            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);

    private static final Duration TO_TAKE_EFFECT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Admin admin;

    /**
     * @param superuser may change users and rights
     */
    public BrokerUsers(BrokerAccess superuser) {
        this.admin = Admin.create(superuser.client(Map.of("request.timeout.ms", 10_000)));
    }

    /**
     * Returns when the broker knows them; the same again changes nothing but passwords.
     *
     * @param passwords by the rights of who bears it
     * @throws KafkaException if the broker does not take them
     */
    public void admit(Map<StreamRights, String> passwords) {
        List<UserScramCredentialAlteration> users =
                passwords.entrySet().stream().map(BrokerUsers::user).toList();
        answer(admin.alterUserScramCredentials(users).all());
        Set<AclBinding> wanted =
                passwords.keySet().stream()
                        .flatMap(rights -> rights.bindings().stream())
                        .collect(Collectors.toSet());
        Set<AclBinding> surplus = bindings(passwords.keySet());
        surplus.removeAll(wanted);
        answer(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList()).all());
        answer(admin.createAcls(wanted).all());
        awaitEffect(passwords.keySet(), wanted);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** Brokers learn from the controller a moment later than the call returns. */
    private void awaitEffect(Collection<StreamRights> admitted, Set<AclBinding> wanted) {
        Set<String> names = admitted.stream().map(StreamRights::stream).collect(Collectors.toSet());
        long deadline = System.nanoTime() + TO_TAKE_EFFECT.toNanos();
        while (!(answer(admin.describeUserScramCredentials().users()).containsAll(names)
                && bindings(admitted).equals(wanted))) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new KafkaException("the broker does not know the users yet: " + names);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Set<AclBinding> bindings(Collection<StreamRights> of) {
        Set<String> principals =
                of.stream().map(StreamRights::principal).collect(Collectors.toSet());
        AclBindingFilter any =
                new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(
                                null, null, AclOperation.ANY, AclPermissionType.ANY));
        return answer(admin.describeAcls(any).values()).stream()
                .filter(binding -> principals.contains(binding.entry().principal()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static UserScramCredentialAlteration user(Map.Entry<StreamRights, String> admitted) {
        return new UserScramCredentialUpsertion(
                admitted.getKey().stream(), CREDENTIAL, admitted.getValue());
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException fault) {
                throw fault;
            }
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
