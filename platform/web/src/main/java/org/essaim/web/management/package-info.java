/** A port of its own for the management endpoints (decision 0052). */
package org.essaim.web.management;
