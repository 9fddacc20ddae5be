package org.essaim.micro.directory.write;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.micro.directory.domain.DirectoryEntry;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final EntryIds ids;

    DirectoryWriteApi(Directory directory, EntryIds ids) {
        this.directory = directory;
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
     * @param key compulsory here: an old request that comes again after an erasure is known by it,
     *     and refused
     */
    @Members
    @PutMapping("/me")
    ResponseEntity<DirectoryEntry> enter(
            Caller caller,
            @RequestHeader(EntryIds.KEY) String key,
            @Valid @RequestBody Introduction introduction) {
        DirectoryEntry entry = new DirectoryEntry(caller.person(), introduction.name());
        UUID request = ids.of("name", "me", caller.person());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(directory.enter(entry, request));
    }

    /** Erases one's own name (R100). */
    @Members
    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseMe(Caller caller) {
        directory.erase(caller.person());
    }

    /** Erases a person's name for them, as one who has left cannot (R100). */
    @Allowed(Role.OPERATOR)
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable PersonId person) {
        directory.erase(person);
    }
}
