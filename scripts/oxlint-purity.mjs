/** Holds the purity of `domain` where a rule on names cannot: `new Date()` reads the clock, `new Date(text)` does not. */
const noClock = {
  create(context) {
    const check = (node) => {
      if (node.callee.type !== "Identifier" || node.callee.name !== "Date") return;
      if (node.type === "CallExpression" || node.arguments.length === 0)
        context.report({ node, message: "The domain has no clock: take the time as a parameter." });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

export default { meta: { name: "purity" }, rules: { "no-clock": noClock } };
