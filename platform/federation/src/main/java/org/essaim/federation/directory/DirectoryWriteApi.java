package org.essaim.federation.directory;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.People;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People name themselves and are erased; nobody names somebody else (R100). */
@RestController
@RequestMapping("/api/v1/people")
class DirectoryWriteApi {

    private final Directory directory;
    private final People people;
    private final EntryIds ids;

    DirectoryWriteApi(Directory directory, People people, EntryIds ids) {
        this.directory = directory;
        this.people = people;
        this.ids = ids;
    }

    /** How somebody wants to be called; no log shows it. */
    record Introduction(@NotNull String name) {
        @Override
        public String toString() {
            return "Introduction";
        }
    }

    /**
     * Enters or changes one's own name (R100).
     *
     * @param login is the same after an erasure, when the person is another
     * @param key compulsory here: an old request that comes again after an erasure is known by it,
     *     and refused
     */
    @Members
    @PutMapping("/me")
    ResponseEntity<DirectoryEntry> enter(
            Caller caller,
            Principal login,
            @RequestHeader(EntryIds.KEY) String key,
            @Valid @RequestBody Introduction introduction) {
        DirectoryEntry entry = new DirectoryEntry(caller.person(), introduction.name());
        UUID request = ids.of("name", "me", new PersonId(login.getName()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(directory.enter(entry, request));
    }

    /** Enters somebody without a login and without a name, such as a guest of a demo (R100). */
    @Members
    @PostMapping("/guests")
    ResponseEntity<Created> enterGuest(Caller caller) {
        PersonId guest = new PersonId(ids.of("guest", "people", caller.person()).toString());
        people.enterGuest(guest);
        return Created.of(guest, "/api/v1/people/{person}");
    }

    /** Erases one's own name, and that one's id is one's own: who comes again is new (R100). */
    @Members
    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseMe(Caller caller) {
        people.erase(caller.person());
    }

    /** Erases a person's name and link for them, as one who has left cannot (R100). */
    @Allowed(Role.OPERATOR)
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable PersonId person) {
        people.erase(person);
    }
}
