/** How long it takes until somebody uses what was launched. */
package org.essaim.reporting.usage.domain;
