/** Operations that are asked from within a request: with the same checks, refusals and rights. */
package org.essaim.web.operation;
