/** Business time: a bean, so that a run can be held at a day. */
package org.essaim.runtime.clock;
