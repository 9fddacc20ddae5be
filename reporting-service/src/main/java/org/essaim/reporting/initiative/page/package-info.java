/** One initiative on its time line. */
package org.essaim.reporting.initiative.page;
