/** Who says that they use a product, month by month (R52): pure functions. */
package org.essaim.micro.use.domain;
