package org.essaim.web.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.essaim.web.identity.ProviderKeyCache.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The provider's keys as they are known here. They are asked for when first needed, again when they
 * are old or a token names one that is unknown, and kept as they are for as long as the provider
 * cannot be asked: a division works on without it. Attempts keep a pause between them, however many
 * unknown keys are named.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final IdentityProperties settings;
    private final ProviderClient provider;
    private final ProviderKeyCache memory;
    private final InstantSource time;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile Known known;

    /**
     * @param fetchedAt when the provider said so
     * @param askedAt the last attempt, whatever came of it; null before the first
     * @param answered whether that attempt went well
     */
    private record Known(JWKSet keys, Instant fetchedAt, Instant askedAt, boolean answered) {

        boolean isOlderThan(Duration age, Instant now) {
            return fetchedAt.plus(age).isBefore(now);
        }

        boolean mayAskAgain(Duration pause, Instant now) {
            return askedAt == null || !askedAt.plus(pause).isAfter(now);
        }
    }

    ProviderKeys(
            IdentityProperties settings,
            ProviderClient provider,
            ProviderKeyCache memory,
            InstantSource time) {
        this.settings = settings;
        this.provider = provider;
        this.memory = memory;
        this.time = time;
    }

    /**
     * @throws UnknownKeyException where no key fits, with why
     */
    @Override
    public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
        Known before = known();
        List<JWK> fit = wanted.select(before.keys());
        if (fit.isEmpty()) {
            askUnlessAskedSince(before);
            fit = wanted.select(known.keys());
        } else if (isDue(before)) {
            Thread.startVirtualThread(this::askUnlessSomebodyDoes);
        }
        if (fit.isEmpty()) {
            throw new UnknownKeyException(known.answered());
        }
        return fit;
    }

    private boolean isDue(Known keys) {
        Instant now = time.instant();
        return keys.isOlderThan(settings.keys().refresh(), now)
                && keys.mayAskAgain(settings.keys().pause(), now);
    }

    private Known known() {
        if (known == null) {
            asking.lock();
            try {
                if (known == null) {
                    known = remembered();
                }
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    private void askUnlessSomebodyDoes() {
        if (asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
    }

    private void askUnlessAskedSince(Known before) {
        asking.lock();
        try {
            if (known == before) {
                ask();
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        Instant now = time.instant();
        if (!known.mayAskAgain(settings.keys().pause(), now)) {
            return;
        }
        try {
            JWKSet keys = provider.keys();
            known = new Known(keys, now, now, true);
            remember(new Remembered(keys.toString(true), now));
        } catch (IOException silent) {
            LOG.warn(
                    "the identity provider {} cannot be asked for its keys, the {} known ones stay:"
                            + " {}",
                    settings.issuer(),
                    known.keys().size(),
                    silent.toString());
            known = new Known(known.keys(), known.fetchedAt(), now, false);
        }
    }

    private Known remembered() {
        try {
            Remembered kept =
                    memory.of(settings.issuer())
                            .orElse(new Remembered("{\"keys\":[]}", Instant.EPOCH));
            return new Known(JWKSet.parse(kept.jwks()), kept.fetchedAt(), null, false);
        } catch (DataAccessException | ParseException lost) {
            LOG.warn("the remembered keys cannot be read: {}", lost.toString());
            return new Known(new JWKSet(), Instant.EPOCH, null, false);
        }
    }

    private void remember(Remembered keys) {
        try {
            memory.remember(settings.issuer(), keys);
        } catch (DataAccessException lost) {
            LOG.warn("the keys cannot be remembered: {}", lost.toString());
        }
    }
}
