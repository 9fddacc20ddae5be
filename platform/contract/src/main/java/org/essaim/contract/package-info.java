/**
 * The types that all services of the federation share: identifiers, the two units in which
 * everything is counted, and the policy. Values only, and nothing but {@code java.*}.
 */
package org.essaim.contract;
