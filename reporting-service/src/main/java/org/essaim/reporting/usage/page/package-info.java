/** Who uses what came of it. */
package org.essaim.reporting.usage.page;
