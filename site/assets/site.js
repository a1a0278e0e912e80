// The pages are complete without this file. It adds what a reader's device can do: filters, sorting, tooltips.
