package org.essaim.web.identity;

import module java.base;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.essaim.contract.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/** A person whom this service knows: people are picked from the directory, never typed (R100). */
@Documented
@Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Known.InDirectory.class)
public @interface Known {

    String message() default "{unknown-person}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks into the directory; nobody at all is left to other constraints. */
    final class InDirectory implements ConstraintValidator<Known, PersonId> {

        private final ObjectProvider<People> people;

        InDirectory(ObjectProvider<People> people) {
            this.people = people;
        }

        @Override
        public boolean isValid(PersonId person, ConstraintValidatorContext context) {
            return person == null || people.getObject().knows(person);
        }
    }
}
