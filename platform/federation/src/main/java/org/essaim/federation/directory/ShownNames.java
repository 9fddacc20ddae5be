package org.essaim.federation.directory;

import module java.base;

import org.essaim.contract.PersonId;

/** The names that one page shows, each looked up once and kept no longer than the page (R100). */
public final class ShownNames {

    private final Names names;
    private final Map<PersonId, Optional<String>> known = new HashMap<>();

    public ShownNames(Names names) {
        this.names = names;
    }

    /** Null for nobody, and for somebody who has no name here, or has none any more. */
    public String of(PersonId person) {
        return person == null
                ? null
                : known.computeIfAbsent(person, one -> names.of(one).map(DirectoryEntry::name))
                        .orElse(null);
    }

    /** The same of somebody whom a row names by id. */
    public String of(String person) {
        return person == null ? null : of(new PersonId(person));
    }
}
