/** What a decider answers: events or a refusal. Deciders are pure functions over sealed types. */
package org.essaim.contract.decision;
