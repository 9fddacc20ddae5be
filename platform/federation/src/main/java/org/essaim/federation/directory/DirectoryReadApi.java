package org.essaim.federation.directory;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is behind an id, for members of this service alone (R100). Answers are not to be kept
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
     * What somebody remembers of a name; it stands in no address, where logs would keep it.
     *
     * @param name how one of its words begins; accents and case make no difference
     */
    record Sought(@NotNull @Size(min = 2, max = DirectoryEntry.MOST_CHARACTERS) String name) {
        @Override
        public String toString() {
            return "Sought";
        }
    }

    /**
     * The names of several people at once; those without a name are left out (R100).
     *
     * @param person from 1 to 200 ids; one with a comma in it is asked for alone
     */
    @Members
    @GetMapping
    ResponseEntity<Page<DirectoryEntry>> several(
            @RequestParam List<PersonId> person, PageRequest part) {
        if (person.isEmpty() || person.size() > MOST_PEOPLE) {
            throw new InvalidValueException(
                    DirectoryEntry.class, "people-asked", Map.of("most", MOST_PEOPLE));
        }
        return unkept(part.of(names.of(person), entry -> entry.person().value()));
    }

    /** Those with such a name, to pick somebody from, in the order of their ids (R100). */
    @Members
    @PostMapping("/search")
    ResponseEntity<Page<DirectoryEntry>> search(
            @Valid @RequestBody Sought sought, PageRequest part) {
        return unkept(names.search(sought.name(), part));
    }

    /** One's own id, and one's name as it stands here (R100). */
    @Members
    @GetMapping("/me")
    ResponseEntity<DirectoryEntry> me(Caller caller) {
        return one(caller.person());
    }

    /** A person of this service, with the name if there is one (R100). */
    @Members
    @GetMapping("/{person}")
    ResponseEntity<DirectoryEntry> one(@PathVariable PersonId person) {
        return unkept(
                names.of(person)
                        .orElseThrow(() -> new NotFoundException(DirectoryEntry.class, person)));
    }

    private static <T> ResponseEntity<T> unkept(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
