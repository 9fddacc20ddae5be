/** Where people say that they use a product, and what brings them there. */
package org.essaim.micro.use.page;
