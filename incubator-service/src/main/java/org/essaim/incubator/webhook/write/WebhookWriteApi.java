package org.essaim.incubator.webhook.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Role;
import org.essaim.incubator.webhook.automation.Destinations;
import org.essaim.incubator.webhook.automation.WebhookSender;
import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.incubator.webhook.domain.SigningSecret;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.incubator.webhook.domain.WebhookKind;
import org.essaim.incubator.webhook.domain.WebhookState;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.write.EntryIds;
import org.essaim.runtime.write.EntrySecrets;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators say where what happens here is sent to, and what of it. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookWriteApi {

    private static final String WEBHOOK = "/api/v1/webhooks/{webhookId}";

    private final WebhookTable table;
    private final Destinations destinations;
    private final WebhookSender sender;
    private final UnitOfWorkRunner unit;
    private final EntryIds ids;
    private final EntrySecrets secrets;

    WebhookWriteApi(
            WebhookTable table,
            Destinations destinations,
            WebhookSender sender,
            UnitOfWorkRunner unit,
            EntryIds ids,
            EntrySecrets secrets) {
        this.table = table;
        this.destinations = destinations;
        this.sender = sender;
        this.unit = unit;
        this.ids = ids;
        this.secrets = secrets;
    }

    /**
     * What is sent where.
     *
     * @param address https and public, unless the configuration allows others; it may be a password
     * @param kinds at least one
     * @param divisions of which; all, those that join later too, where absent or empty
     */
    record Registration(
            @NotNull String address, @NotEmpty Set<WebhookKind> kinds, Set<DivisionId> divisions) {
        @Override
        public String toString() {
            return "Registration";
        }
    }

    /**
     * What a receiver knows our messages by; shown once.
     *
     * @param id of the webhook
     * @param secret {@code whsec_} and 32 bytes in Base64
     */
    record IssuedSecret(UUID id, String secret) {
        @Override
        public String toString() {
            return "IssuedSecret[" + id + "]";
        }
    }

    /** Registers an address; what happens from now on is sent there, signed with the secret. */
    @Allowed(Role.OPERATOR)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedSecret> register(Caller caller, @Valid @RequestBody Registration asked) {
        look(asked.address());
        UUID id = ids.of("webhook", "", caller.person());
        SigningSecret secret = SigningSecret.of(secrets.of(id));
        unit.run(() -> table.add(id, asked, secret, caller.person()));
        return Created.at(new IssuedSecret(id, secret.value()), WEBHOOK, id);
    }

    /** Sends elsewhere, or something else, from now on; the secret stays. */
    @Allowed(Role.OPERATOR)
    @IfMatch(WEBHOOK)
    @PutMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID webhookId, @Valid @RequestBody Registration asked) {
        look(asked.address());
        unit.run(() -> table.change(webhookId, asked));
        sender.wake();
    }

    /** Makes a new secret; for a day messages are signed with the old one too. */
    @Allowed(Role.OPERATOR)
    @PostMapping("/{webhookId}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedSecret> renew(Caller caller, @PathVariable UUID webhookId) {
        UUID made = ids.of("webhook-secret", webhookId.toString(), caller.person());
        SigningSecret secret = SigningSecret.of(secrets.of(made));
        unit.run(() -> table.renew(webhookId, secret));
        return Created.at(new IssuedSecret(webhookId, secret.value()), WEBHOOK, webhookId);
    }

    /** Sends nothing until it is resumed: what waits goes on waiting, what happens is not kept. */
    @Allowed(Role.OPERATOR)
    @IfMatch(WEBHOOK)
    @PutMapping("/{webhookId}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable UUID webhookId) {
        unit.run(() -> table.is(webhookId, WebhookState.PAUSED));
    }

    /** Sends again, also where the receiver had answered that it is gone. */
    @Allowed(Role.OPERATOR)
    @IfMatch(WEBHOOK)
    @DeleteMapping("/{webhookId}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID webhookId) {
        unit.run(() -> table.is(webhookId, WebhookState.ACTIVE));
        sender.wake();
    }

    /** Ends it, with its secret and the list of what was sent. */
    @Allowed(Role.OPERATOR)
    @IfMatch(WEBHOOK)
    @DeleteMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID webhookId) {
        unit.run(() -> table.remove(webhookId));
    }

    /** Sends a message that says that it is a test. */
    @Allowed(Role.OPERATOR)
    @PostMapping("/{webhookId}/test")
    ResponseEntity<Created> test(Caller caller, @PathVariable UUID webhookId) {
        UUID delivery = ids.of("webhook-test", webhookId.toString(), caller.person());
        unit.run(() -> table.test(webhookId, delivery));
        sender.wake();
        return Created.of(delivery, WEBHOOK + "/deliveries/{deliveryId}", webhookId, delivery);
    }

    /** Sends a message once more, under its id, whatever became of it. */
    @Allowed(Role.OPERATOR)
    @PostMapping("/{webhookId}/deliveries/{deliveryId}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
        unit.run(() -> table.again(webhookId, deliveryId));
        sender.wake();
    }

    /** It is looked at again whenever something is sent: names may lead elsewhere by then. */
    private void look(String address) {
        try {
            WebhookAddress fit = new WebhookAddress(address);
            DeliveryFailure failure = destinations.of(fit).failure();
            if (failure == DeliveryFailure.UNKNOWN_HOST) {
                throw new InvalidValueException(
                        WebhookAddress.class, "webhook-host-unknown", Map.of("host", fit.host()));
            } else if (failure != null) {
                throw new InvalidValueException(
                        WebhookAddress.class,
                        "webhook-address-forbidden",
                        Map.of("host", fit.host()));
            }
        } catch (InvalidValueException unfit) {
            TypeMismatchException wrong =
                    new TypeMismatchException("", WebhookAddress.class, unfit);
            wrong.initPropertyName("address");
            throw wrong;
        }
    }
}
