using Harness.Studies;

namespace Harness.Brandville;

/// <summary>Somebody who writes to a brand.</summary>
/// <param name="Account">Their account on the square, or what stands for one at the other doors; no two customers share it.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Persona">The tester of the study that they are; null for anybody else.</param>
internal sealed record Customer(string Account, string Name, Persona? Persona);
