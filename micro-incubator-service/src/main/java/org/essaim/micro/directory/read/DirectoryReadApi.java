package org.essaim.micro.directory.read;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;
import org.essaim.micro.directory.domain.DirectoryEntry;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is behind an id, for people of the division alone (R100). Answers are not to be kept
 * anywhere: what was erased here must not live on in a cache.
 */
@RestController
@RequestMapping("/api/v1/people")
class DirectoryReadApi {

    private static final int MOST_PEOPLE = 200;

    private final Names names;

    DirectoryReadApi(Names names) {
        this.names = names;
    }

    /**
     * The names of several people at once; those without a name are left out (R100).
     *
     * @param person from 1 to 200 ids; one with a comma in it is asked for alone
     */
    @Members
    @GetMapping
    ResponseEntity<List<DirectoryEntry>> several(@RequestParam List<PersonId> person) {
        if (person.isEmpty() || person.size() > MOST_PEOPLE) {
            throw new InvalidValueException(
                    DirectoryEntry.class, "people-asked", Map.of("most", MOST_PEOPLE));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(names.of(person));
    }

    /** One's own name, as it stands here (R100). */
    @Members
    @GetMapping("/me")
    ResponseEntity<DirectoryEntry> me(Caller caller) {
        return one(caller.person());
    }

    /** The name of a person (R100). */
    @Members
    @GetMapping("/{person}")
    ResponseEntity<DirectoryEntry> one(@PathVariable PersonId person) {
        DirectoryEntry entry =
                names.of(List.of(person)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(DirectoryEntry.class, person));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(entry);
    }
}
