package org.essaim.web.identity;

import module java.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.essaim.contract.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom this service knows, by ids that are minted here at random (R100). Who was erased and comes
 * again is somebody new.
 */
public final class People {

    /** So long another process of this service may still act for whoever was erased in this one. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final long MOST_REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final Cache<Key, PersonId> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String issuer, String subject) {
        @Override
        public String toString() {
            return "Key";
        }
    }

    /** The id of the person; the first time that somebody comes, it is minted. */
    PersonId of(Login login) {
        return known.get(
                new Key(login.issuer(), login.subject()),
                key ->
                        linked(key)
                                .or(() -> claimed(key, login.former()))
                                .orElseGet(() -> minted(key)));
    }

    /** Whether the id is somebody's here, with or without a login. */
    public boolean knows(PersonId person) {
        return jdbc.sql("select exists (select from person where id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Enters somebody who has no login and no name; the same id again changes nothing. */
    public void enterGuest(PersonId guest) {
        jdbc.sql("insert into person (id) values (?) on conflict do nothing")
                .param(guest.value())
                .update();
    }

    /** Afterwards nothing here says who that was. */
    public void erase(PersonId person) {
        jdbc.sql("delete from person where id = ?").param(person.value()).update();
        known.asMap().values().removeIf(person::equals);
    }

    private Optional<PersonId> linked(Key key) {
        return one(
                "select id from person where issuer = ? and subject = ?",
                key.issuer(),
                key.subject());
    }

    /** An id of before goes on: rights and history are of whoever has always had it. */
    private Optional<PersonId> claimed(Key key, String former) {
        return one(
                """
                update person set issuer = ?, subject = ?
                where issuer is null and subject = ? returning id
                """,
                key.issuer(),
                key.subject(),
                former);
    }

    /** Of two at once, both are given the same. */
    private PersonId minted(Key key) {
        return one(
                        """
                        insert into person (id, issuer, subject)
                        values (gen_random_uuid()::text, ?, ?)
                        on conflict (issuer, subject) do update set issuer = excluded.issuer
                        returning id
                        """,
                        key.issuer(),
                        key.subject())
                .orElseThrow();
    }

    private Optional<PersonId> one(String sql, String... params) {
        return jdbc.sql(sql)
                .params(List.of(params))
                .query(String.class)
                .optional()
                .map(PersonId::new);
    }
}
