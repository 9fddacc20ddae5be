/** Which rules apply when, and what others would change (R99). */
package org.essaim.incubator.policy.page;
