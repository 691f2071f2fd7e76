// Addresses come back as they were typed: nothing reads or writes them anew.
export default {};
